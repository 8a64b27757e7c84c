package dev.liveview.examples.addresses;

import static dev.liveview.examples.addresses.Database.query;
import static dev.liveview.examples.addresses.Database.update;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People in a database, through plain JDBC. <i>Safe to call from any thread.</i> */
public final class AddressBook {
    static final int MOST_PEOPLE = 200;

    private static final String MATCHING = """
             FROM person WHERE LOCATE(?, LOWER(name)) > 0 OR LOCATE(?, LOWER(city)) > 0
            OR EXISTS (SELECT 1 FROM email WHERE person = id AND LOCATE(?, address) > 0)
            """;
    private static final String HOLDER =
            "SELECT name FROM person JOIN email ON person = id WHERE LOWER(address) = LOWER(?) AND id <> ?";

    private final Database database = new Database();

    private AddressBook() {}

    /** A new book with some people in it, which lives as long as the process. */
    public static AddressBook inMemory() {
        AddressBook book = new AddressBook();
        book.database.inTransaction(connection -> update(connection, "RUNSCRIPT FROM 'classpath:addresses.sql'"));
        return book;
    }

    Found list(Listing listing) {
        String text = listing.text().toLowerCase(Locale.ROOT);
        String order = " ORDER BY " + listing.sort().column() + (listing.descending() ? " DESC" : "") + ", id";
        return database.inTransaction(connection -> {
            int total = query(connection, "SELECT COUNT(*)" + MATCHING, row -> row.getInt(1), text, text, text)
                    .getFirst();
            List<Entry> entries = query(
                    connection,
                    "SELECT id, name, city, born" + MATCHING + order + " LIMIT ? OFFSET ?",
                    row -> entry(connection, row),
                    text,
                    text,
                    text,
                    Found.pageSize(),
                    Found.before(listing.page()));
            return new Found(entries, total);
        });
    }

    Optional<Entry> find(long id) {
        return database.inTransaction(connection -> find(connection, id));
    }

    /** Who else has an e-mail address. */
    Optional<String> holder(String address, long exceptOf) {
        return database.inTransaction(
                connection -> query(connection, HOLDER, row -> row.getString(1), address, exceptOf).stream()
                        .findFirst());
    }

    /** Adds a person, and says under which number; not if the book is full. */
    Optional<Entry> add(Person person) {
        return database.inTransaction(connection -> {
            long id = query(connection, "SELECT NEXT VALUE FOR person_id", row -> row.getLong(1))
                    .getFirst();
            return insert(connection, new Entry(id, person));
        });
    }

    /** Puts somebody back who was deleted; not if the book is full. */
    Optional<Entry> restore(Entry entry) {
        return database.inTransaction(connection -> {
            Optional<Entry> there = find(connection, entry.id());
            return there.isPresent() ? there : insert(connection, entry);
        });
    }

    /** Writes over an entry; false if somebody has deleted it. */
    boolean replace(Entry entry) {
        return database.inTransaction(connection -> {
            boolean found = find(connection, entry.id()).isPresent();
            if (found) {
                delete(connection, entry.id());
                insert(connection, entry);
            }
            return found;
        });
    }

    /** Deletes an entry, and says who it was. */
    Optional<Entry> delete(long id) {
        return database.inTransaction(connection -> {
            Optional<Entry> entry = find(connection, id);
            delete(connection, id);
            return entry;
        });
    }

    private static void delete(Connection connection, long id) throws SQLException {
        update(connection, "DELETE FROM email WHERE person = ?", id);
        update(connection, "DELETE FROM person WHERE id = ?", id);
    }

    private static Optional<Entry> insert(Connection connection, Entry entry) throws SQLException {
        int people = query(connection, "SELECT COUNT(*) FROM person", row -> row.getInt(1))
                .getFirst();
        if (people >= MOST_PEOPLE) {
            return Optional.empty();
        }
        Person person = entry.person();
        String sql = "INSERT INTO person (id, name, city, born) VALUES (?, ?, ?, CAST(? AS DATE))";
        @Nullable String born = person.born().map(LocalDate::toString).orElse(null);
        update(connection, sql, entry.id(), person.name(), person.city(), born);
        int place = 0;
        for (Email email : person.emails()) {
            String row = "INSERT INTO email (person, place, kind, address) VALUES (?, ?, ?, ?)";
            update(connection, row, entry.id(), place++, email.kind().name(), email.address());
        }
        return Optional.of(entry);
    }

    private static Optional<Entry> find(Connection connection, long id) throws SQLException {
        String sql = "SELECT id, name, city, born FROM person WHERE id = ?";
        return query(connection, sql, row -> entry(connection, row), id).stream()
                .findFirst();
    }

    private static Entry entry(Connection connection, ResultSet row) throws SQLException {
        long id = row.getLong(1);
        String sql = "SELECT kind, address FROM email WHERE person = ? ORDER BY place";
        List<Email> emails = query(
                connection, sql, email -> new Email(Email.Kind.valueOf(email.getString(1)), email.getString(2)), id);
        Optional<LocalDate> born = Optional.ofNullable(row.getObject(4, LocalDate.class));
        return new Entry(id, new Person(row.getString(2), row.getString(3), born, emails));
    }
}
