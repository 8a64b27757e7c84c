package dev.liveview.diff;

import static dev.liveview.diff.RandomPage.pick;
import static dev.liveview.diff.RandomPage.text;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.template.Slot;
import dev.liveview.template.SlotEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tables whose cells the caller writes, rows in rows, and everything that decides which row stands where. */
final class LedgerPage implements RandomPage<LedgerPage.Ledger> {
    record Line(String text, int amount) {}

    record Account(int id, String name, List<Line> lines) {}

    @Template("""
            <table>
              <thead><tr><th :for={col : @col}>{col.label()}</th></tr></thead>
              <tbody><tr :for={row, i : @rows} :if={@keep == 0 || i % @keep == 0}>
                <td :for={col, j : @col} title={j + "." + i}>{col.render(row)}</td>
              </tr></tbody>
            </table>
            """)
    record Grid<R>(List<R> rows, int keep, List<Column<R>> col) implements Component {
        record Column<R>(String label, Slot<R> innerBlock) implements SlotEntry<R> {}
    }

    @Template("""
            <section><p :for={row : @rows.subList(Math.min(@from, @rows.size()), @rows.size())}>
              <b :if={@open}>{@innerBlock.render(row)}</b><i :else>{@mark}</i>
            </p></section>
            """)
    record Tail<R>(List<R> rows, int from, boolean open, String mark, Slot<R> innerBlock) implements Component {}

    @Template("<em>{@title}</em>{@innerBlock}")
    record Card(String title, Slot<Void> innerBlock) implements Component {}

    @Template("""
            <.tail :let={row} rows={@rows} from={@from} open mark="-">{@innerBlock.render(row)}<hr></.tail>
            """)
    record Nested<R>(List<R> rows, int from, Slot<R> innerBlock) implements Component {}

    @Template("<p>{@tab.isEmpty() ? null : @tab.get(@number % @tab.size()).render(@row)}</p>")
    record Chooser<R>(R row, int number, List<Slot<R>> tab) implements Component {}

    @Template("""
            <main>
              <.grid rows={@accounts} keep={@keep}>
                <:col :let={account} label={@mark}>{account.name()}<b :if={account.id() % 2 == 0}>{@mark}</b></:col>
                <:col :let={account} :if={@open} label="lines"><i :for={line : account.lines()}>{line.text()}{account.id()}{@from}</i></:col>
                <:col :let={account} :for={name, n : @names} label={name}>{n}{name}{account.name()}</:col>
              </.grid>
              <.tail :let={account} rows={@accounts} from={@from} open={@open} mark={@mark}>
                {account.name()} <.tail :let={line} rows={account.lines()} from={@keep} open={@open} mark={account.name()}>{line.text()} {account.id()}</.tail>
              </.tail>
              <ul><li :for={account, i : @accounts} :key={account.id()}>
                <.card title={account.name()}>{i} {@mark}<u :for={line, k : account.lines()} :if={line.amount() != @keep}>{i}{k}{line.text()}{account.name()}</u></.card>
                <s :for={line, k : account.lines()}>{k}{line.text()}<.card title={line.text()}>{account.id()}{i}</.card></s>
              </li></ul>
              <ol><li :for={account : @accounts} :if={account.id() % 3 != @from}>{account.id()}<b :for={name : @names}>{name}{account.name()}</b></li></ol>
              <.nested :let={account} rows={@accounts} from={@from}>{account.name()}{@mark}</.nested>
              <.chooser :for={account : @accounts} row={account} number={@from}>
                <:tab :for={name : @names} :let={a}>{name} {a.name()}<br>{account.id()}</:tab>
              </.chooser>
            </main>
            """)
    static final class Ledger extends LiveView {
        final Assign<List<Account>> accounts = assign(List.of());
        final Assign<List<String>> names = assign(List.of("x", "y"));
        final Assign<Integer> keep = assign(0);
        final Assign<Integer> from = assign(0);
        final Assign<Boolean> open = assign(true);
        final Assign<String> mark = assign("*");
    }

    private final Ledger ledger = new Ledger();
    private int ids;

    @Override
    public Ledger view() {
        return ledger;
    }

    @Override
    public void change(Random random) {
        switch (random.nextInt(9)) {
            case 0 -> ledger.mark.set(text(random));
            case 1 -> ledger.keep.set(random.nextInt(3));
            case 2 -> ledger.from.set(random.nextInt(3));
            case 3 -> ledger.open.set(random.nextBoolean());
            case 4 -> ledger.names.set(List.of(text(random), text(random)).subList(0, random.nextInt(3)));
            default -> changeAccounts(random);
        }
    }

    private void changeAccounts(Random random) {
        List<Account> accounts = new ArrayList<>(ledger.accounts.get());
        int place = random.nextInt(accounts.size() + 1);
        switch (random.nextInt(5)) {
            case 0, 1 -> accounts.add(place, account(ids++, random));
            case 2 -> Collections.shuffle(accounts, random);
            case 3 -> accounts.replaceAll(one -> random.nextInt(3) == 0 ? account(one.id(), random) : one);
            default -> accounts.subList(0, place).clear();
        }
        ledger.accounts.set(random.nextInt(5) == 0 ? accounts : List.copyOf(accounts));
    }

    private static Account account(int id, Random random) {
        List<Line> lines = random.ints(random.nextInt(4), 0, 3)
                .mapToObj(amount -> new Line(text(random), amount))
                .toList();
        return new Account(id, text(random), lines);
    }

    @Override
    public @Nullable Repeated repeatAKey(Random random) {
        List<Account> before = ledger.accounts.get();
        if (before.isEmpty()) {
            return null;
        }
        Account account = pick(before, random);
        List<Account> twice = new ArrayList<>(before);
        twice.add(account);
        ledger.accounts.set(twice);
        return new Repeated(account.id(), () -> ledger.accounts.set(before));
    }
}
