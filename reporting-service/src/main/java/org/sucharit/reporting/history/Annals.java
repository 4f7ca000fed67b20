package org.sucharit.reporting.history;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.record.Rows;

/** The books of all agencies, and their closings. */
@Component
class Annals {

    private static final String ID = "_id";

    private final MongoCollection<Document> books;
    private final MongoCollection<Document> closings;
    private final MongoCollection<Document> years;

    Annals(MongoDatabase database) {
        books = database.getCollection("books");
        closings = database.getCollection("closings");
        years = database.getCollection("book_years");
    }

    /** Enters what the books do not know yet; what they know changes nothing. Closings are written before their book. */
    void enter(String group, Collection<Subject> subjects) {
        var bySubject = new LinkedHashMap<BookKey, List<Subject>>();
        for (var subject : subjects)
            bySubject
                    .computeIfAbsent(subject.book(group), _ -> new ArrayList<>())
                    .add(subject);
        var known = books(bySubject.keySet());
        var all = new ArrayList<News>();
        bySubject.forEach((key, its) -> {
            var book = known.get(key);
            var news = new News(book == null ? new Book(key) : book);
            its.forEach(news::of);
            if (!news.isEmpty()) all.add(news);
        });
        enter(all);
    }

    private void enter(List<News> all) {
        if (all.isEmpty()) return;
        var wanted = new HashMap<BookKey, List<LocalDate>>();
        for (var news : all) wanted.put(news.book.key, news.closedMeanwhile());
        var closed = closings(wanted);
        var writes = new ArrayList<WriteModel<Document>>();
        for (var news : all) {
            var key = news.book.key;
            news.enter(closed.getOrDefault(key, Map.of()))
                    .forEach((day, entries) -> writes.add(closing(key, day, entries)));
        }
        Bulk.write(closings, writes);
        noteYears(all);
        Guarded.write(
                books,
                all.stream()
                        .map(news -> new Guarded(news.book.document(), news.book.written))
                        .toList());
    }

    private static WriteModel<Document> closing(BookKey key, LocalDate day, TreeMap<String, Entry> entries) {
        return new ReplaceOneModel<>(
                new Document(ID, key.closing(day)), Book.closing(key, day, entries), new ReplaceOptions().upsert(true));
    }

    Map<BookKey, Book> books(Collection<BookKey> keys) {
        return books(in(ID, keys.stream().map(BookKey::id).toList()));
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
    private void noteYears(List<News> all) {
        var noted = new TreeSet<Integer>();
        for (var news : all)
            if (news.book.written == 0 && news.book.key.fiscalYear() != null) noted.add(news.book.key.fiscalYear());
        var writes = new ArrayList<WriteModel<Document>>();
        for (var year : noted) {
            var row = new Document(ID, year);
            writes.add(new ReplaceOneModel<>(row, row, new ReplaceOptions().upsert(true)));
        }
        Bulk.write(years, writes);
    }

    private Map<BookKey, Book> books(Bson filter) {
        var found = new HashMap<BookKey, Book>();
        for (var row : books.find(filter)) {
            var book = new Book(row);
            found.put(book.key, book);
        }
        return found;
    }

    /** Whoever has a book, by code; {@link Rows#NATION} among them. */
    TreeSet<String> agencies() {
        return books.distinct(Rows.AGENCY, String.class).into(new TreeSet<>());
    }

    /** Closings by book and day; those that are not there are left out. */
    Map<BookKey, Map<LocalDate, TreeMap<String, Entry>>> closings(Map<BookKey, List<LocalDate>> wanted) {
        var places = new HashMap<String, BookKey>();
        wanted.forEach((key, days) -> days.forEach(day -> places.put(key.closing(day), key)));
        var found = new HashMap<BookKey, Map<LocalDate, TreeMap<String, Entry>>>();
        if (places.isEmpty()) return found;
        for (var row : closings.find(in(ID, places.keySet())))
            found.computeIfAbsent(places.get(row.getString(ID)), _ -> new HashMap<>())
                    .put(LocalDate.parse(row.getString("day")), Pages.unpack(row.get(Book.PAGES, Binary.class)));
        return found;
    }

    void clear(String group) {
        books.deleteMany(eq(Book.GROUP, group));
        closings.deleteMany(eq(Book.GROUP, group));
        Guarded.prepare(books);
        books.createIndex(Indexes.ascending(Rows.AGENCY));
    }
}
