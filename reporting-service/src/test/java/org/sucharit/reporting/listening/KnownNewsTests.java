package org.sucharit.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.sucharit.kit.test.Contracts;
import org.sucharit.reporting.record.Rows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads is what infra/contracts promises, and all of it. */
class KnownNewsTests {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TYPE = Pattern.compile(".*/(sucharit\\.[a-z.-]+)/(v\\d+)\\.schema\\.json.*");

    static Stream<Map.Entry<String, Class<?>>> read() {
        var all = new TreeMap<String, Class<?>>();
        KnownNews.READ.forEach((type, reading) -> all.put(type, reading.type()));
        all.putAll(KnownNews.FIGURES);
        return all.entrySet().stream();
    }

    /** Written again, it is what was read: no field is lost, however deep. */
    @ParameterizedTest
    @MethodSource("read")
    void a_record_takes_the_whole_example(Map.Entry<String, Class<?>> news) {
        var example = JSON.readTree(Contracts.example(news.getKey()));

        var sent = JSON.writeValueAsBytes(example);
        var written = JSON.readTree(Rows.bytes(Rows.read(sent, 0, sent.length, news.getValue())));

        assertThat(plain(written)).isEqualTo(plain(example));
    }

    @ParameterizedTest
    @MethodSource("read")
    void a_record_declares_every_field_of_the_schema_and_no_other(Map.Entry<String, Class<?>> news) {
        var schema = JSON.readTree(Contracts.schema(news.getKey()));

        var declared = Stream.of(news.getValue().getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
        assertThat(schema.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void everything_that_is_public_is_read_or_passed_over_by_name() throws IOException {
        var promised = Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:contracts/sucharit.*/v*.schema.json"))
                .map(schema -> TYPE.matcher(schema.getDescription()))
                .filter(Matcher::find)
                .map(type -> type.group(1) + "." + type.group(2))
                .filter(type -> !type.matches("sucharit\\.(directory|case|report)\\..*"));

        var known = new HashSet<>(KnownNews.PASSED_OVER);
        read().forEach(news -> known.add(news.getKey()));
        assertThat(promised).containsExactlyInAnyOrderElementsOf(known);
    }

    /** Numbers as numbers: 100 and 100.0 are the same score. */
    private static Object plain(JsonNode node) {
        if (node.isNumber()) return node.decimalValue().stripTrailingZeros();
        if (node.isArray()) return node.valueStream().map(KnownNewsTests::plain).toList();
        if (!node.isObject()) return node.asString();
        var fields = new TreeMap<String, Object>();
        node.propertyStream().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
        return fields;
    }
}
