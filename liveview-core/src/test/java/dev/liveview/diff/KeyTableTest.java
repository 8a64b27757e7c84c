package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which keys a list had, and which of them the new one has used. */
class KeyTableTest {
    @Test
    void aKeyOfTheOldListIsFoundOnce() {
        KeyTable table = new KeyTable(2);
        table.put(7, 0);
        table.put(8, 1);
        assertThat(table.take(8)).isEqualTo(1);
        assertThat(table.take(8)).isEqualTo(KeyTable.TAKEN);
        assertThat(table.take(7)).isZero();
    }

    @Test
    void aNewKeyIsNewOnce() {
        KeyTable table = new KeyTable(0);
        assertThat(table.take(7)).isEqualTo(KeyTable.NEW);
        assertThat(table.take(7)).isEqualTo(KeyTable.TAKEN);
    }

    @Test
    void zeroIsAKeyLikeOthers() {
        KeyTable table = new KeyTable(1);
        assertThat(table.take(0)).isEqualTo(KeyTable.NEW);
        assertThat(table.take(0)).isEqualTo(KeyTable.TAKEN);
    }

    @Test
    void keysWhoseHashesMeetAreToldApart() {
        KeyTable table = new KeyTable(3);
        long step = 1L << 20; // the same slot in any table smaller than this
        for (int i = 0; i < 3; i++) {
            table.put(i * step + 5, i);
        }
        assertThat(List.of(table.take(2 * step + 5), table.take(5), table.take(step + 5)))
                .containsExactly(2, 0, 1);
        assertThat(table.take(3 * step + 5)).isEqualTo(KeyTable.NEW);
    }

    @Test
    void itGrowsWithTheNewListAndForgetsNothing() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            KeyTable table = new KeyTable(3);
            List<Long> old = new ArrayList<>(random.longs(3).boxed().toList());
            old.forEach(key -> table.put(key, old.indexOf(key)));
            Set<Long> taken = new HashSet<>();
            for (int i = 0; i < 500; i++) {
                long key = random.nextInt(4) == 0 ? RandomPage.pick(old, random) : random.nextInt(300);
                int expected = !taken.add(key) ? KeyTable.TAKEN : old.contains(key) ? old.indexOf(key) : KeyTable.NEW;
                assertThat(table.take(key)).as("seed %d, key %d", seed, key).isEqualTo(expected);
            }
        }
    }
}
