package org.sucharit.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RequiredElement;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.linkcheck.Condition;
import org.sucharit.measures.linkcheck.LinkState;

class ItemReviewTests implements DisclosureSamples {

    static final RatedItem STATISTICS = RuleSets.shipped()
            .of(new FiscalYear(2566))
            .flatMap(rules -> rules.item("O29"))
            .orElseThrow();
    static final List<String> ELEMENTS =
            STATISTICS.requires().stream().map(RequiredElement::key).toList();
    static final List<EvidenceId> PROOF = List.of(new EvidenceId(new UUID(4, 1)));

    static ItemReview review(@Nullable DisclosureContent content, @Nullable CarriedFrom from, Condition... found) {
        var row = content == null
                ? null
                : new DisclosureRow(ID.toString(), AGENCY.value(), 3, 2566, "O29", content, from);
        return new ItemReview("O29", 2566, STATISTICS, row, OwnSite.of("ban-rai.example"), links(found));
    }

    static Map<URI, LinkState> links(Condition... found) {
        if (found.length == 0) return Map.of();
        var url = URI.create(PAGE.url());
        var day = LocalDate.of(2026, 11, 20);
        return Map.of(url, new LinkState(url, found[0], day, day, null, null, null, null));
    }

    static DisclosureContent content(
            List<DisclosedAddress> addresses, List<String> elements, Declaration.@Nullable Kind kind) {
        var declaration = kind == null ? null : new Declaration(kind, "เหตุผล");
        return new DisclosureContent(addresses, elements, null, List.of(), declaration);
    }

    @Test
    void it_is_ready_with_a_page_and_all_elements() {
        assertThat(review(content(List.of(PAGE), ELEMENTS, null), null).isReady())
                .isTrue();
        for (var tolerable : List.of(Condition.ANSWERED, Condition.MOVED, Condition.SLOW))
            assertThat(review(content(List.of(PAGE), ELEMENTS, null), null, tolerable)
                            .isReady())
                    .isTrue();
    }

    @Test
    void nothing_stated_lacks_a_page() {
        assertThat(review(null, null).lacks()).containsExactly(Lack.ADDRESS, Lack.ELEMENTS);
        assertThat(ItemState.of(review(null, null).lacks())).isEqualTo(ItemState.EMPTY);
    }

    @Test
    void one_page_that_is_gone_is_enough_to_fail() {
        var lacks = review(content(List.of(FILE, PAGE), ELEMENTS, null), null, Condition.GONE)
                .lacks();
        assertThat(lacks).containsExactly(Lack.REACHABLE);
        assertThat(ItemState.of(lacks)).isEqualTo(ItemState.GONE);
    }

    @Test
    void what_was_carried_over_waits_for_someone() {
        var lacks = review(content(List.of(PAGE), List.of(), null), FROM).lacks();
        assertThat(ItemState.of(lacks)).isEqualTo(ItemState.TO_BE_CONFIRMED);
    }

    @Test
    void a_declaration_replaces_the_page_when_it_is_proven() {
        var none = content(List.of(), ELEMENTS, Declaration.Kind.NONE);
        assertThat(review(none, null).lacks()).containsExactly(Lack.EVIDENCE);
        var proven = new DisclosureContent(List.of(), ELEMENTS, null, PROOF, none.declaration());
        assertThat(review(proven, null).isReady()).isTrue();
        var withoutElements = new DisclosureContent(List.of(), List.of(), null, PROOF, none.declaration());
        assertThat(review(withoutElements, null).lacks()).containsExactly(Lack.ELEMENTS);
    }

    @Test
    void what_does_not_concern_the_agency_needs_no_elements() {
        var declared = content(List.of(), List.of(), Declaration.Kind.NOT_APPLICABLE);
        var proven = new DisclosureContent(List.of(), List.of(), null, PROOF, declared.declaration());
        assertThat(review(proven, null).isReady()).isTrue();
    }

    @Test
    void it_names_the_missing_elements_and_the_year_it_is_about() {
        var shown = review(content(List.of(PAGE), ELEMENTS.subList(1, ELEMENTS.size()), null), null)
                .shown(null);
        assertThat(shown.missingElements())
                .containsExactly(STATISTICS.requires().getFirst().titleTh());
        assertThat(shown.contentYear()).isEqualTo(2566 + STATISTICS.yearOffset());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.ban-rai.example/, https://ban-rai.example/a, true",
        "BAN-RAI.example, http://WWW.ban-rai.EXAMPLE:8080/a?b#c, true",
        "ban-rai.example, https://news.ban-rai.example/, true",
        "ban-rai.example, https://other-ban-rai.example/, false",
        "ban-rai.example, https://ban-rai.example.evil.example/, false",
        "ban-rai.example, https://drive.example/, false",
        "https://เทศบาลบ้านไร่.ไทย, https://www.เทศบาลบ้านไร่.ไทย/หน้า, true"
    })
    void a_page_lies_on_the_agencys_own_site_or_not(String website, String url, boolean own) {
        assertThat(OwnSite.of(website).orElseThrow().covers(url)).isEqualTo(own);
    }

    @Test
    void without_a_website_nothing_is_said_about_it() {
        assertThat(OwnSite.of(null)).isEqualTo(Optional.empty());
        assertThat(OwnSite.of("ไม่มี เว็บไซต์")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/%E0%B8%81?b=c#d",
                " http://a.example ",
                "HTTPS://a.example:8443/ก/ข",
                "http://127.0.0.1:8080/x"
            })
    void a_full_address_is_read(String text) {
        assertThat(WebAddress.Check.read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.example",
                "//a.example/",
                "mailto:a@a.example",
                "data:text/html,x",
                "https://a@a.example/",
                "https://a.example:99999/",
                "https://a b.example/",
                "https://a.example/a b",
                "https://",
                "https://a.example/\n"
            })
    void anything_else_is_not(String text) {
        assertThat(WebAddress.Check.read(text.equals("https://a.example/\n") ? "https://a.exa\nmple/" : text))
                .isEmpty();
    }
}
