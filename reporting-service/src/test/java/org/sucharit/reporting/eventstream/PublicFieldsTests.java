package org.sucharit.reporting.eventstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.text.DataFile;
import org.sucharit.kit.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** Nothing leaves that was not meant to, and everything that was. */
class PublicFieldsTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CHANNEL =
            Pattern.compile("(?ms)^  (\\S+):\\n    address: (\\S+)\\n(.*?)(?=^  \\S|^\\S|\\z)");
    private static final Pattern TYPE = Pattern.compile("(?m)^      (sucharit\\.\\S+):$");

    /** The types of each channel of the AsyncAPI document, by the channel's address. */
    private static Map<String, List<String>> channels() {
        var document = Contracts.asyncapi();
        var channels = document.substring(document.indexOf("\nchannels:"), document.indexOf("\noperations:") + 1);
        return CHANNEL.matcher(channels)
                .results()
                .collect(Collectors.toMap(found -> found.group(2), found -> TYPE.matcher(found.group(3))
                        .results()
                        .map(type -> type.group(1))
                        .toList()));
    }

    private static Map<String, String> listed(PublicTopic topic) {
        var listed = new TreeMap<String, String>();
        for (var row : DataFile.rows(PublicFields.class, "fields.txt"))
            if (row.get(0).equals(topic.label))
                listed.put(
                        row.get(1),
                        String.join(" ", new TreeSet<>(List.of(row.get(2).split(" ")))));
        return listed;
    }

    private static PublicFields fields(PublicTopic topic, String type) {
        return Objects.requireNonNull(PublicFields.of(topic).get(type));
    }

    @Test
    void every_field_of_every_public_contract_is_listed_and_no_other() {
        var channels = channels();
        assertThat(channels).containsKeys(PublicTopic.MEASURES.kafka(), PublicTopic.COMPLAINT_FIGURES.kafka());
        for (var topic : PublicTopic.values()) {
            var promised = new TreeMap<String, String>();
            for (var type : channels.getOrDefault(topic.kafka(), List.of()))
                promised.put(type, String.join(" ", Schemas.fields(type)));
            assertThat(listed(topic)).as(topic.label).isEqualTo(promised);
        }
    }

    @Test
    void internal_topics_and_their_types_are_not_public() {
        var listed = Arrays.stream(PublicTopic.values())
                .flatMap(topic -> listed(topic).keySet().stream())
                .toList();
        channels().forEach((address, types) -> {
            if (PublicTopic.of(address).isEmpty())
                assertThat(listed).as(address).isNotEmpty().doesNotContainAnyElementsOf(types);
        });
        assertThat(channels()).containsKeys("sucharit.directory.v1", "sucharit.complaints.v1");
        assertThat(PublicTopic.of("sucharit.directory.v1")).isEmpty();
        assertThat(PublicTopic.of("complaints")).isEmpty();
    }

    @Test
    void the_examples_of_public_contracts_leave_as_they_are() {
        for (var topic : PublicTopic.values())
            for (var type : listed(topic).keySet()) {
                var example = JSON.readTree(Contracts.example(type));
                assertThat(fields(topic, type).of(example)).as(type).isEqualTo(example);
            }
    }

    @Test
    void what_is_not_listed_stays_inside_wherever_it_hides() {
        var fields = fields(PublicTopic.MEASURES, "sucharit.measure.action-recorded.v1");
        var sent = JSON.readTree("""
            {"measureId":"m","agency":"krut","secret":"s","number":{"secret":"s"},
             "action":{"text":"t","secret":"s","channels":["WEBSITE",{"secret":"s"}]},
             "evidence":[["e",{"secret":"s"}]],"source":"s"}\
            """);
        assertThat(fields.of(sent)).isEqualTo(JSON.readTree("""
            {"measureId":"m","agency":"krut","action":{"text":"t","channels":["WEBSITE"]},"evidence":[["e"]]}\
            """));
    }
}
