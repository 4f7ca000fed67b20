package org.sucharit.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.disclosure.ItemReviewTests.ELEMENTS;
import static org.sucharit.measures.disclosure.ItemReviewTests.content;
import static org.sucharit.measures.disclosure.ItemReviewTests.review;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.sucharit.kernel.ruleset.Basis;
import org.sucharit.kernel.ruleset.CalendarDate;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.linkcheck.Condition;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;

class DisclosureMattersTests implements DisclosureSamples {

    static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    static final LocalDate LAST = LocalDate.of(2023, 4, 30);

    final DisclosureMatters matters = new DisclosureMatters(words());

    @Test
    void items_that_are_not_ready_are_called_to_mind_before_the_entry_ends() {
        var empty = checklist(review(null, null));
        assertThat(on(empty, FIRST.minusDays(31))).isEmpty();
        assertThat(on(empty, FIRST.minusDays(30))).singleElement().satisfies(matter -> {
            assertThat(matter.kind()).isEqualTo(Kind.DUE_SOON);
            assertThat(matter.dueOn()).isEqualTo(LAST);
            assertThat(matter.title()).contains("1 ข้อ", "2566");
            assertThat(matter.path()).isEqualTo("/work/agencies/ban-rai/disclosures?fiscalYear=2566");
        });
        assertThat(on(empty, LAST)).extracting(DueMatter::kind).containsExactly(Kind.DUE);
        assertThat(on(empty, LAST.plusDays(1))).isEmpty();
        assertThat(on(checklist(review(content(List.of(PAGE), ELEMENTS, null), null)), LAST))
                .isEmpty();
    }

    @Test
    void a_page_that_is_gone_is_raised_on_any_day() {
        var gone = checklist(review(content(List.of(PAGE), ELEMENTS, null), null, Condition.GONE));
        assertThat(on(gone, LAST.plusDays(90))).singleElement().satisfies(matter -> {
            assertThat(matter.kind()).isEqualTo(Kind.RAISED);
            assertThat(matter.title()).contains("O29", PAGE.url());
            assertThat(matter.path()).isEqualTo("/work/agencies/ban-rai/disclosures/2566/O29");
            assertThat(matter.key()).isEqualTo("disclosure/ban-rai/2566/O29/gone");
        });
    }

    List<DueMatter> on(Checklist checklist, LocalDate day) {
        return matters.of(checklist, rules(), day);
    }

    static Checklist checklist(ItemReview review) {
        var items = List.of(review.shown(null));
        return new Checklist(
                AGENCY.value(),
                2566,
                null,
                new Checklist.Rules(2566, false, true),
                Checklist.Counted.of(items),
                null,
                items);
    }

    static RuleSet rules() {
        var shipped = RuleSets.shipped().of(new FiscalYear(2566)).orElseThrow();
        var entry = new CalendarDate("OIT_ENTRY", "การกรอกข้อมูล", FIRST, LAST, List.of(), new Basis("ประกาศ", true));
        return new RuleSet(
                shipped.fiscalYear(),
                shipped.version(),
                shipped.instruments(),
                shipped.indicators(),
                shipped.subIndicators(),
                shipped.counts(),
                shipped.ranges(),
                shipped.items(),
                shipped.grades(),
                shipped.defaultThreshold(),
                shipped.sampleRules(),
                shipped.answerScales(),
                List.of(entry),
                shipped.calendarKinds());
    }

    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("disclosure");
        words.setDefaultEncoding("UTF-8");
        return words;
    }
}
