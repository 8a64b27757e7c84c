package dev.liveview.benchmarks.browser;

import dev.liveview.Component;
import dev.liveview.Template;

/**
 * One row of the table.
 *
 * @param product what stands in it
 */
@Template("""
        <tr id="row-{@product.id()}">
          <td>{@product.id()}</td>
          <td>{@product.name()}</td>
          <td>{@product.kind()}</td>
          <td class="price">{@product.price()}</td>
          <td>{@product.stock()}</td>
          <td>{@product.supplier()}</td>
          <td>{@product.city()}</td>
          <td>{@product.note()}</td>
        </tr>
        """)
public record ProductRow(Product product) implements Component {}
