package org.sucharit.complaints.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.sucharit.complaints.bulletin.BulletinSamples;
import org.sucharit.complaints.statistics.FiguresSamples;
import tools.jackson.databind.json.JsonMapper;

/** What the service publishes is what infra/contracts promises. */
class NewsContractTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL_SCHEMAS = "classpath*:contracts/sucharit.*/v1.schema.json";
    private static final Pattern OURS = Pattern.compile(".*/(sucharit\\.(complaint-figures|case)\\..*)/v1\\..*");

    private static Stream<News> samples() {
        return Stream.concat(
                FiguresSamples.ALL.stream().map(FiguresNews::of),
                BulletinSamples.ALL.stream().map(CaseNews::of));
    }

    @Test
    void every_kind_of_news_has_one_sample() {
        var kinds = Stream.of(News.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
                .map(Class::getName);
        assertThat(samples().map(news -> news.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @TestFactory
    Stream<DynamicTest> news_reads_as_its_example_and_keeps_its_schema() {
        return samples()
                .map(news -> dynamicTest(news.wireType(), () -> {
                    var written = JSON.writeValueAsString(news);
                    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(contract(news, "example")));
                    assertThat(errors(news, written)).isEmpty();
                    assertThat(errors(news, "{}")).isNotEmpty();
                }));
    }

    @Test
    void the_asyncapi_document_names_every_type_with_its_topic() throws IOException {
        var document = read("/contracts/asyncapi.yaml");
        samples().forEach(news -> assertThat(channel(document, news.topic()))
                .contains("      " + news.wireType() + ":"));
    }

    @Test
    void no_contract_is_left_that_nobody_sends() throws IOException {
        var promised = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ALL_SCHEMAS))
                .map(schema -> OURS.matcher(schema.getDescription()))
                .filter(Matcher::find)
                .map(ours -> ours.group(1) + ".v1");
        assertThat(promised)
                .containsExactlyInAnyOrderElementsOf(
                        samples().map(News::wireType).toList());
    }

    private static Object[] errors(News news, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(contract(news, "schema"))
                .validate(
                        json,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .toArray();
    }

    private static String channel(String document, String topic) {
        int start = document.indexOf("address: " + topic + "\n");
        assertThat(start).isPositive();
        int end = document.indexOf("    address: ", start + 1);
        return document.substring(start, end < 0 ? document.indexOf("\noperations:") : end);
    }

    private static String contract(News news, String kind) throws IOException {
        var type = news.wireType();
        int dot = type.lastIndexOf('.');
        return read("/contracts/%s/%s.%s.json".formatted(type.substring(0, dot), type.substring(dot + 1), kind));
    }

    private static String read(String name) throws IOException {
        try (var file = NewsContractTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
