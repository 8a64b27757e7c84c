package dev.liveview.benchmarks.browser;

import dev.liveview.Template;

/** The same table with each row a function component, so that the official client can skip the rows that have not changed. */
@Template("""
        <main>
          <h1>Products</h1>
          <button id="change" phx-click="change">Change</button>
          <table>
            <thead>
              <tr><th>Id</th><th>Name</th><th>Kind</th><th>Price</th><th>Stock</th><th>Supplier</th><th>City</th><th>Note</th></tr>
            </thead>
            <tbody>
              <.product_row :for={row : @products} product={row} />
            </tbody>
          </table>
        </main>
        """)
public final class RowComponentsLive extends ProductsLive {
    private static final int ROWS = 920; // 200 KB of HTML

    /** A fresh view. */
    public RowComponentsLive() {
        super(ROWS);
    }
}
