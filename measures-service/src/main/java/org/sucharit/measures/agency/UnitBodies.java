package org.sucharit.measures.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.Unit.Part;

/** Units and people of an agency as they are sent: always all of them. */
final class UnitBodies {

    private static final int MAX_NAME = 200;

    private UnitBodies() {}

    record UnitsBody(@NotNull @Size(max = 100) List<@NotNull @Valid UnitBody> units) {

        List<Unit> all() {
            return units.stream().map(UnitBody::unit).toList();
        }
    }

    record UnitBody(
            @NotBlank @Words(max = MAX_NAME) String name,
            @Nullable @Size(max = 50) List<@NotBlank @Words(max = MAX_NAME) String> otherNames,
            @Nullable @Size(max = 100) List<@NotNull @Valid PartBody> sections,
            @Nullable @Size(max = 200) List<@NotNull @Valid PartBody> positions) {

        Unit unit() {
            return new Unit(name.strip(), orNone(otherNames), parts(sections), parts(positions));
        }
    }

    record PartBody(
            @NotBlank @Words(max = MAX_NAME) String name,
            @Nullable @Size(max = 50) List<@NotBlank @Words(max = MAX_NAME) String> otherNames) {

        Part part() {
            return new Part(name.strip(), orNone(otherNames));
        }
    }

    record PeopleBody(@NotNull @Size(max = 1_000) List<@NotNull @Valid PersonBody> people) {

        List<Person> all() {
            return people.stream().map(PersonBody::person).toList();
        }
    }

    record PersonBody(
            @NotBlank @Words(max = MAX_NAME) String name,
            @Nullable @Words(max = MAX_NAME) String position,
            @Nullable @Words(max = MAX_NAME) String unit,
            @Nullable @Words(max = 100) String account,
            @Nullable @Email @Size(max = 200) String email) {

        Person person() {
            return new Person(name.strip(), position, unit, account, email);
        }
    }

    private static List<Part> parts(@Nullable List<PartBody> parts) {
        return orNone(parts).stream().map(PartBody::part).toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
