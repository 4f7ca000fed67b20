package org.sucharit.measures.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.evidence.EvidenceId;

/**
 * What is disclosed of an item, as it is sent.
 *
 * @param elements keys of the required elements that are there
 * @param note public
 */
record DisclosureBody(
        @Nullable @Size(max = DisclosureBody.MAX_ADDRESSES) List<@NotNull @Valid AddressBody> addresses,
        @Nullable @Size(max = 50) List<@NotBlank @Words(max = 60) String> elements,
        @Nullable @Words(max = DisclosureBody.MAX_TEXT) String note,
        @Nullable @Size(max = 50) List<@NotNull EvidenceId> evidence,
        @Nullable @Valid DeclarationBody declaration) {

    static final int MAX_ADDRESSES = 20;
    static final int MAX_TEXT = 2_000;
    static final int MAX_LABEL = 300;

    /** @param explanation the path of clicks from the main page */
    record AddressBody(
            @NotBlank @WebAddress String url,
            @Nullable @Words(max = DisclosureBody.MAX_LABEL) String label,
            @Nullable @Words(max = DisclosureBody.MAX_TEXT) String explanation) {

        DisclosedAddress value() {
            var address = WebAddress.Check.read(url).orElseThrow().toString();
            return new DisclosedAddress(address, stripped(label), stripped(explanation));
        }
    }

    record DeclarationBody(
            @NotNull Declaration.Kind kind,
            @Nullable @Words(max = DisclosureBody.MAX_TEXT) String explanation) {

        Declaration value() {
            return new Declaration(kind, explanation == null ? "" : explanation.strip());
        }
    }

    DisclosureContent content() {
        return new DisclosureContent(
                each(addresses, AddressBody::value),
                each(elements, String::strip),
                stripped(note),
                each(evidence, Function.identity()),
                declaration == null ? null : declaration.value());
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <S, T> List<T> each(@Nullable List<S> bodies, Function<S, T> value) {
        return bodies == null ? List.of() : bodies.stream().map(value).toList();
    }
}
