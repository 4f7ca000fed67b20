package org.sucharit.complaints.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.complaints.listening.AgencyNews.Registered;
import org.sucharit.complaints.listening.AgencyNews.Renamed;
import org.sucharit.complaints.listening.AgencyNews.Revised;
import org.sucharit.kit.test.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads is what infra/contracts promises: its records take the examples, and no field that is not in the schema. */
class NewsContractTests {

    static final JsonMapper JSON = JsonMapper.shared();

    record Read(String type, Class<?> record, Object expected) {}

    static Stream<Read> all() {
        return Stream.of(
                new Read(
                        "sucharit.agency.registered.v1",
                        Registered.class,
                        new Registered("ban-rai", "เทศบาลตำบลบ้านไร่ลม", "SUBDISTRICT_MUNICIPALITY", "เมือง", "ลำปาง")),
                new Read(
                        "sucharit.agency.revised.v1",
                        Revised.class,
                        new Revised("ban-rai", "TOWN_MUNICIPALITY", "เมืองลำปาง", "ลำปาง")),
                new Read("sucharit.agency.renamed.v1", Renamed.class, new Renamed("ban-rai", "เทศบาลเมืองบ้านไร่ลม")),
                new Read(
                        "sucharit.directory.people-revised.v1",
                        PeopleNews.class,
                        new PeopleNews(
                                "ban-rai",
                                List.of(new ListedPerson(
                                        "สมใจ ตัวอย่าง",
                                        "ปลัดเทศบาล",
                                        "สำนักปลัด",
                                        "clerk-ban-rai",
                                        "clerk@ban-rai.example")))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_record_takes_the_example(Read read) {
        var example = JSON.readTree(Contracts.example(read.type()));

        assertThat(JSON.readValue(only(example, read), read.record())).isEqualTo(read.expected());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_record_wants_nothing_that_the_schema_does_not_know(Read read) {
        var schema = JSON.readTree(Contracts.schema(read.type()));

        var fields = Stream.of(read.record().getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
        assertThat(schema.path("properties").propertyNames()).containsAll(fields);
        assertThat(Contracts.errors(read.type(), Contracts.example(read.type())))
                .isEmpty();
    }

    @Test
    void every_kind_of_news_is_read() {
        var kinds = new ArrayList<Class<?>>(List.of(AgencyNews.class.getPermittedSubclasses()));
        kinds.add(PeopleNews.class);
        assertThat(all().<Class<?>>map(Read::record)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** Fields that a record does not declare are left out, as when it is received. */
    private static String only(JsonNode example, Read read) {
        var declared = new TreeSet<String>();
        for (var component : read.record().getRecordComponents()) declared.add(component.getName());
        var kept = JSON.createObjectNode();
        example.propertyStream()
                .filter(field -> declared.contains(field.getKey()))
                .forEach(field -> kept.set(field.getKey(), field.getValue()));
        return kept.toString();
    }
}
