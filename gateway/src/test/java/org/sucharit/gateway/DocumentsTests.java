package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the pages for developers are made from. */
class DocumentsTests {

    private static final String OPENAPI = """
            {"paths":{"/api/measures/{id}":{"get":{"operationId":"one","parameters":[
                {"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}},
                {"name":"status","in":"query","schema":{"type":"string","enum":["PLANNED","COMPLETED"]}}],
              "responses":{"200":{"content":{"*/*":{"schema":{"$ref":"#/components/schemas/Measure"}}}}}}},
             "/api/measures":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Measure"}}}},
              "responses":{"201":{"description":"Created"}}}},
             "/api/agencies":{"get":{"responses":{"200":{"content":{"application/json":
                {"schema":{"type":"array","items":{"type":"string"}}}}}}}}},
             "components":{"schemas":{"Measure":{"required":["title"],"properties":{"title":{"type":"string"},
               "steps":{"type":"array","items":{"$ref":"#/components/schemas/Step"}}}},"Step":{"properties":{"text":{"type":"string"}}},
               "Word":{"type":"string","enum":["A"]}}}}""";

    private final EventContracts contracts = new EventContracts();

    @Test
    void operations_stand_under_the_beginning_of_their_path() {
        var document = ApiDocument.of(JsonMapper.shared().readTree(OPENAPI));
        assertThat(document.groups())
                .extracting(ApiDocument.Group::path)
                .containsExactly("/api/agencies", "/api/measures");
        var one = document.groups().getLast().operations().getFirst();
        assertThat(one.parameters().getFirst().type().text()).isEqualTo("uuid");
        assertThat(one.parameters().getLast().type().values()).containsExactly("PLANNED", "COMPLETED");
        assertThat(one.answers().getFirst().type())
                .extracting(ApiDocument.Type::shape)
                .isEqualTo("Measure");
        assertThat(document.groups().getLast().operations().getLast().body())
                .extracting(ApiDocument.Type::shape)
                .isEqualTo("Measure");
        assertThat(document.shapes()).extracting(ApiDocument.Shape::name).containsExactly("Measure", "Step", "Word");
        assertThat(document.shapes().getFirst().fields().getLast().type())
                .satisfies(type -> assertThat(type.many()).isTrue())
                .extracting(ApiDocument.Type::shape)
                .isEqualTo("Step");
    }

    @Test
    void every_event_that_everyone_may_read_has_its_fields_an_example_and_a_schema() {
        var topics = contracts.topics();
        assertThat(topics).extracting(EventContracts.Topic::address).contains("sucharit.measures.v1");
        assertThat(topics)
                .flatExtracting(EventContracts.Topic::events)
                .hasSizeGreaterThan(50)
                .allSatisfy(event -> {
                    assertThat(event.fields()).as(event.type()).isNotEmpty();
                    assertThat(event.example()).startsWith("{");
                    assertThat(event.summary()).isNotBlank();
                    assertThat(contracts.file(event.schema())).isPresent();
                });
        assertThat(topics)
                .flatExtracting(EventContracts.Topic::events)
                .extracting(EventContracts.Event::type)
                .noneMatch(type -> type.startsWith("sucharit.case.") || type.startsWith("sucharit.directory."));
    }

    @Test
    void fields_within_others_are_told_by_all_their_names() {
        assertThat(contracts.topics().getFirst().events())
                .filteredOn(event -> event.type().equals("sucharit.measure.action-recorded.v1"))
                .first()
                .satisfies(event -> assertThat(event.fields())
                        .extracting(EventContracts.Field::name)
                        .contains("action.text", "source.sha256", "evidence[]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../application.yaml",
                "asyncapi.yml",
                "sucharit.x/../v1.schema.json",
                "sucharit.none/v1.schema.json"
            })
    void nothing_else_is_given_away(String path) {
        assertThat(contracts.file(path)).isEmpty();
    }
}
