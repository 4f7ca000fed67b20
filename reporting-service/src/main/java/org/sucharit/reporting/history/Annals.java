package org.sucharit.reporting.history;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.ById;
import org.sucharit.reporting.record.Rows;

/** The books of all agencies. */
@Component
class Annals {

    private static final String ID = "_id";

    private final MongoCollection<Document> books;
    private final MongoCollection<Document> years;

    Annals(MongoDatabase database) {
        books = database.getCollection("books");
        years = database.getCollection("book_years");
    }

    /** The books in which the subjects' versions are entered, as they are stored or new. */
    Map<BookKey, Book> open(String group, Collection<Subject> subjects) {
        var keys = new HashSet<BookKey>();
        for (var subject : subjects) keys.add(subject.book(group));
        var open = books(keys);
        for (var key : keys) open.computeIfAbsent(key, Book::new);
        return open;
    }

    /** Writes those that changed. @throws Overtaken when another replica was faster with one of them */
    void write(Collection<Book> open) {
        var changed = open.stream().filter(Book::isChanged).toList();
        noteYears(changed);
        try (var making = new Pages()) {
            changed.forEach(book -> book.turn(making));
        }
        Guarded.write(
                books,
                changed.stream()
                        .map(book -> new Guarded(book.document(), book.written))
                        .toList());
    }

    Map<BookKey, Book> books(Collection<BookKey> keys) {
        var found = new HashMap<BookKey, Book>();
        ById.find(books, keys.stream().map(BookKey::id).toList(), row -> {
            var book = new Book(row);
            found.put(book.key, book);
        });
        return found;
    }

    /** All books of these agencies, of all groups and years. */
    Map<BookKey, Book> booksOf(Collection<String> agencies) {
        var keys = new ArrayList<BookKey>();
        for (var agency : agencies) for (var group : Histories.GROUPS) keys.add(new BookKey(group, agency, null));
        for (var year : years.find())
            for (var agency : agencies)
                for (var group : Histories.GROUPS) keys.add(new BookKey(group, agency, year.getInteger(ID)));
        return books(keys);
    }

    /** Books are looked for by their ids: which years there are must be known before there are books. */
    private void noteYears(List<Book> all) {
        var noted = new TreeSet<Integer>();
        for (var book : all) if (book.written == 0 && book.key.fiscalYear() != null) noted.add(book.key.fiscalYear());
        var writes = new ArrayList<WriteModel<Document>>();
        for (var year : noted) {
            var row = new Document(ID, year);
            writes.add(new ReplaceOneModel<>(row, row, new ReplaceOptions().upsert(true)));
        }
        Bulk.write(years, writes);
    }

    /** Whoever has a book, by code; {@link Rows#NATION} among them. */
    TreeSet<String> agencies() {
        return books.distinct(Rows.AGENCY, String.class).into(new TreeSet<>());
    }

    void clear(String group) {
        books.deleteMany(eq(Book.GROUP, group));
        Guarded.prepare(books);
        books.createIndex(Indexes.ascending(Rows.AGENCY));
    }
}
