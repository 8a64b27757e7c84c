package dev.liveview.benchmarks.browser;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.assign.Assign;
import java.util.ArrayList;
import java.util.List;

/** A large table; each click makes one product dearer, here and there. */
public abstract class ProductsLive extends LiveView {
    /** From one product that is changed to the next; the script in the browser, which waits for the change, knows it too. */
    static final int STRIDE = 37;

    final Assign<List<Product>> products;
    final Assign<Integer> changes = assign(0);

    /** A table with so many rows. */
    protected ProductsLive(int rows) {
        products = assign(Product.catalogue(rows));
    }

    @On("change")
    void change() {
        int row = changes.get() * STRIDE % products.get().size();
        changes.update(count -> count + 1);
        products.update(rows -> {
            List<Product> changed = new ArrayList<>(rows);
            changed.set(row, changed.get(row).dearer());
            return List.copyOf(changed);
        });
    }
}
