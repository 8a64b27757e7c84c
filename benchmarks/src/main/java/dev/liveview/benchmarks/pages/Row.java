package dev.liveview.benchmarks.pages;

/**
 * A product in a table. <i>Immutable.</i>
 *
 * @param id counts from 1
 * @param name what it is called
 * @param price what it costs
 * @param qty how many there are
 */
public record Row(int id, String name, int price, int qty) {
    private static final int FIRST_PRICE = 1000;

    /** The product with this id, as all servers that are compared have it. */
    static Row of(int id) {
        return new Row(id, "Product " + id, FIRST_PRICE + 7 * id, id * 13 % 50);
    }

    /** The same, one dearer. */
    Row dearer() {
        return new Row(id, name, price + 1, qty);
    }
}
