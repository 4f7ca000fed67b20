package org.sucharit.reporting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTests {

    private static final BookKey KEY = new BookKey(Histories.PUBLIC_RECORD, "krut", 2569);
    private static final Instant BEGIN = Instant.parse("2025-10-01T00:00:00Z");
    private static final int SUBJECTS = 40;

    private final Random random = new Random(2569);

    /** @param everySoMany of the times it was written it is read */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60})
    void who_reads_on_knows_what_who_begins_anew_knows(int everySoMany) {
        var book = new Book(KEY);
        var mark = Bookmark.BEGINNING;
        for (int written = 1; written <= 300; written++) {
            book = entered(book, random.nextInt(20), "ระดับ");
            if (written % everySoMany != 0) continue;
            mark = mark.readOn(book);
            assertThat(mark.versions()).containsExactlyElementsOf(known(book));
        }
        assertThat(book.pages()).hasSizeGreaterThan(10);
    }

    @Test
    void a_book_that_is_as_it_was_is_not_read_again() {
        var book = entered(new Book(KEY), 500, "ระดับ");
        var mark = Bookmark.BEGINNING.readOn(book);
        assertThat(mark.readOn(stored(book))).isSameAs(mark);
        assertThat(Bookmark.BEGINNING.readOn(new Book(KEY)).versions()).isEmpty();
    }

    /** @param entries as many as before, fewer, more; none at all */
    @ParameterizedTest
    @ValueSource(ints = {500, 100, 2000, 0})
    void of_a_book_begun_anew_only_the_new_is_known(int entries) {
        var mark = Bookmark.BEGINNING.readOn(entered(new Book(KEY), 500, "ก่อน"));
        var anew = entered(new Book(KEY), entries, "ใหม่");
        assertThat(mark.readOn(anew).versions()).containsExactlyElementsOf(known(anew));
    }

    @Test
    void a_book_as_it_was_before_is_read_as_it_was() {
        var before = entered(new Book(KEY), 100, "ระดับ");
        var mark = Bookmark.BEGINNING.readOn(entered(stored(before), 900, "ระดับ"));
        assertThat(mark.readOn(before).versions()).containsExactlyElementsOf(known(before));
    }

    @Test
    void who_read_on_changes_nothing_for_who_still_knows_the_older() {
        var book = entered(new Book(KEY), 100, "ระดับ");
        var mark = Bookmark.BEGINNING.readOn(book);
        var then = List.copyOf(mark.versions());
        mark.readOn(entered(stored(book), 400, "ระดับ"));
        assertThat(mark.versions()).containsExactlyElementsOf(then);
    }

    @Test
    void of_more_books_than_bookmarks_are_kept_all_is_known() {
        var bookmarks = new Bookmarks();
        var books = new ArrayList<Book>();
        for (int agency = 0; agency < 400; agency++)
            books.add(entered(new Book(new BookKey(KEY.group(), "agency-" + agency, 2569)), 60, "ระดับ"));
        for (int round = 0; round < 2; round++)
            for (var book : books) assertThat(bookmarks.versions(book)).containsExactlyElementsOf(known(book));
    }

    /** A version of some subject so many times, then stored and read. */
    private Book entered(Book book, int entries, String level) {
        for (int i = 0; i < entries; i++) {
            var subject = "subject-" + random.nextInt(SUBJECTS);
            long sequence = book.sequence(subject) + 1;
            var state = new State.Shortfall(level, "ข้อ " + random.nextInt(1000));
            book.enter(Entry.of(subject, sequence, BEGIN.plusSeconds(sequence), state));
            try (var pages = new Pages()) {
                if (i % 10 == 9) book.turn(pages);
            }
        }
        return stored(book);
    }

    private static Book stored(Book book) {
        return new Book(book.document());
    }

    private static List<Version> known(Book book) {
        return book.versionsOf(book.at(Instant.MAX).values());
    }
}
