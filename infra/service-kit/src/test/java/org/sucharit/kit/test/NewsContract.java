package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** What a service publishes is what infra/contracts promises. {@code N}: the sealed interface of its news. */
public abstract class NewsContract<N> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL_SCHEMAS = "classpath*:contracts/sucharit.*/v1.schema.json";

    private final Class<N> news;
    private final Pattern ours;

    /** @param prefixes what stands behind {@code sucharit.} in the types that the service sends, parted by {@code |} */
    protected NewsContract(Class<N> news, String prefixes) {
        this.news = news;
        this.ours = Pattern.compile(".*/(sucharit\\.(" + prefixes + ")\\..*)/v1\\..*");
    }

    /** One of each kind. */
    protected abstract Stream<N> samples();

    protected abstract String wireType(N one);

    protected abstract String topic(N one);

    @Test
    void every_kind_of_news_has_one_sample() {
        var kinds = Stream.of(news.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
                .map(Class::getName);
        assertThat(samples().map(one -> one.getClass().getName())).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @TestFactory
    Stream<DynamicTest> news_reads_as_its_example_and_keeps_its_schema() {
        return samples()
                .map(one -> dynamicTest(wireType(one), () -> {
                    var written = JSON.writeValueAsString(one);
                    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(Contracts.example(wireType(one))));
                    assertThat(Contracts.errors(wireType(one), written)).isEmpty();
                    assertThat(Contracts.errors(wireType(one), "{}")).isNotEmpty();
                }));
    }

    @Test
    void the_asyncapi_document_names_every_type_with_its_schema_and_topic() {
        var document = Contracts.asyncapi();
        assertThat(Pattern.compile("\\$ref: (sucharit\\..*)/v1\\.schema\\.json")
                        .matcher(document)
                        .results()
                        .map(ref -> ref.group(1) + ".v1"))
                .containsAll(types())
                .doesNotHaveDuplicates();
        samples().forEach(one -> assertThat(channel(document, topic(one))).contains("      " + wireType(one) + ":"));
    }

    @Test
    void no_contract_is_left_that_nobody_sends() throws IOException {
        var promised = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ALL_SCHEMAS))
                .map(schema -> ours.matcher(schema.getDescription()))
                .filter(Matcher::find)
                .map(type -> type.group(1) + ".v1");
        assertThat(promised).containsExactlyInAnyOrderElementsOf(types());
    }

    private List<String> types() {
        return samples().map(this::wireType).toList();
    }

    private static String channel(String document, String topic) {
        int start = document.indexOf("address: " + topic + "\n");
        assertThat(start).isPositive();
        int end = document.indexOf("    address: ", start + 1);
        return document.substring(start, end < 0 ? document.indexOf("\noperations:") : end);
    }
}
