package dev.liveview.benchmarks.browser;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a large table. <i>Immutable.</i>
 *
 * @param id counts from 0
 * @param name what it is called
 * @param kind what it is
 * @param price what it costs
 * @param stock how many there are
 * @param supplier who makes it
 * @param city where that is
 * @param note what else is to be said
 */
public record Product(
        int id, String name, String kind, int price, int stock, String supplier, String city, String note) {
    private static final List<String> KINDS = List.of("Tool", "Garden", "Kitchen", "Office", "Electric");
    private static final List<String> CITIES = List.of("Hamburg", "Lyon", "Porto", "Krakow", "Turin", "Ghent", "Malmo");

    private static Product of(int id) {
        return new Product(
                id,
                "Product " + id,
                KINDS.get(id % KINDS.size()),
                1000 + 7 * id,
                id * 13 % 50,
                "Supplier " + id % 83,
                CITIES.get(id % CITIES.size()),
                "Delivered within " + (id % 9 + 2) + " days, returned within 30");
    }

    /** So many of them. */
    static List<Product> catalogue(int rows) {
        return IntStream.range(0, rows).mapToObj(Product::of).toList();
    }

    /** The same, one dearer. */
    Product dearer() {
        return new Product(id, name, kind, price + 1, stock, supplier, city, note);
    }
}
