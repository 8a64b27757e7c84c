package dev.liveview.benchmarks.browser;

import dev.liveview.Template;

/** The table with its rows in a plain {@code :for}. */
@Template("""
        <main>
          <h1>Products</h1>
          <button id="change" phx-click="change">Change</button>
          <table>
            <thead>
              <tr><th>Id</th><th>Name</th><th>Kind</th><th>Price</th><th>Stock</th><th>Supplier</th><th>City</th><th>Note</th></tr>
            </thead>
            <tbody>
              <tr :for={row : @products} id="row-{row.id()}">
                <td>{row.id()}</td>
                <td>{row.name()}</td>
                <td>{row.kind()}</td>
                <td class="price">{row.price()}</td>
                <td>{row.stock()}</td>
                <td>{row.supplier()}</td>
                <td>{row.city()}</td>
                <td>{row.note()}</td>
              </tr>
            </tbody>
          </table>
        </main>
        """)
public final class RowsLive extends ProductsLive {
    private static final int ROWS = 740; // 200 KB of HTML

    /** A fresh view. */
    public RowsLive() {
        super(ROWS);
    }
}
