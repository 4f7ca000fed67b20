package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.TestMongo;

class ComputedRowsIT {

    record Sum(String id, long version, int total) {

        Sum saying(int other) {
            return new Sum(id, version, other);
        }
    }

    private final MongoClient client = TestMongo.shared().client();
    private final ProjectionStore store = new ProjectionStore(client.getDatabase(TestMongo.freshDatabase()));
    private final ComputedRows<Sum> rows = store.computed("sums", Sum.class, Sum::version);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_row_is_written_by_whoever_has_read_it_as_it_stands() {
        assertThat(rows.replace(List.of(new Sum("a", 0, 1)))).isEmpty();
        var seen = read("a");
        assertThat(rows.replace(List.of(seen.saying(2)))).isEmpty();

        assertThat(read("a")).isEqualTo(new Sum("a", seen.version() + 1, 2));
    }

    @Test
    void of_two_that_read_the_same_row_the_second_computes_again() {
        rows.replace(List.of(new Sum("a", 0, 1)));
        var seen = read("a");

        assertThat(rows.replace(List.of(seen.saying(2)))).isEmpty();
        assertThat(rows.replace(List.of(seen.saying(3)))).containsExactly("a");
        assertThat(read("a").total()).isEqualTo(2);
    }

    @Test
    void a_row_that_began_anew_is_not_taken_for_the_old_one() {
        rows.replace(List.of(new Sum("a", 0, 1)));
        var seen = read("a");

        rows.clear();
        rows.replace(List.of(new Sum("a", 0, 2)));
        assertThat(rows.replace(List.of(seen.saying(3)))).containsExactly("a");
        assertThat(read("a").total()).isEqualTo(2);
    }

    @Test
    void of_two_that_found_no_row_the_second_computes_again() {
        assertThat(rows.replace(List.of(new Sum("a", 0, 1)))).isEmpty();

        assertThat(rows.replace(List.of(new Sum("a", 0, 2), new Sum("b", 0, 5))))
                .containsExactly("a");
        assertThat(rows.byIds(List.of("a", "b", "c")).values())
                .extracting(Sum::total)
                .containsExactlyInAnyOrder(1, 5);
    }

    @Test
    void a_row_that_was_written_meanwhile_is_not_removed() {
        rows.replace(List.of(new Sum("a", 0, 1)));
        var seen = read("a");
        rows.replace(List.of(seen.saying(2)));

        assertThat(rows.remove("a", seen.version())).isFalse();
        assertThat(rows.remove("a", seen.version() + 1)).isTrue();
        assertThat(rows.byId("a")).isEmpty();
    }

    @Test
    void rows_are_found_in_order() {
        rows.prepare();
        rows.index("total");
        rows.replace(List.of(new Sum("a", 0, 3), new Sum("b", 0, 2), new Sum("c", 0, 1)));

        assertThat(rows.find(gt("total", 1), ascending("total"), 0, 0))
                .extracting(Sum::id)
                .containsExactly("b", "a");
        assertThat(rows.count(gt("total", 1))).isEqualTo(2);
        rows.clear();
        assertThat(rows.count(gt("total", 0))).isZero();
    }

    @Test
    void two_read_models_do_not_share_a_collection() {
        assertThatIllegalStateException().isThrownBy(() -> store.computed("sums", Sum.class, Sum::version));
        assertThatIllegalStateException().isThrownBy(() -> store.documents("sums", Sum.class));
    }

    private Sum read(String id) {
        return rows.byId(id).orElseThrow();
    }
}
