package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.reporting.report.ReportList.Search;

class ReportsProjectionTests implements ReportSamples {

    final ReportsProjection projection = new ReportsProjection(new ProjectionStore(Played.database()));
    final ReportList list = new ReportList(projection);

    @Test
    void the_list_follows_the_whole_life_of_a_report() {
        play(DRAFTED, REVISED, MADE_OFFICIAL, STATED, SUBMITTED, ENDORSED, SIGNED, PUBLISHED, COPY_ATTACHED, FOUND);
        var row = list.find(all(), 0, 0).getFirst();
        assertThat(row.status()).isEqualTo(ReportStatus.PUBLISHED);
        assertThat(row.number()).isEqualTo("ลป 52001/123");
        assertThat(row.sha256()).isEqualTo(SIGNED.sha256());
        assertThat(row.signedOn()).isEqualTo(SIGNED_BY.on());
        assertThat(row.publishedOn()).isEqualTo(PUBLISHED.on());
        assertThat(row.edition()).isEqualTo(2);
        assertThat(row.previous()).isEqualTo(PREVIOUS.toString());
        assertThat(row.foundOnSite()).isTrue();
        assertThat(row.copies()).containsExactly(COPY.sha256());
        assertThat(row.supersededBy()).isNull();
        projection.reset();
        assertThat(list.count(all())).isZero();
    }

    @Test
    void the_list_knows_what_is_on_the_agencys_own_site_and_what_is_not_any_more() {
        play(DRAFTED, SUBMITTED, ENDORSED, SIGNED, PUBLISHED, FOUND, GONE);
        var row = list.find(all(), 0, 0).getFirst();
        assertThat(row.foundOnSite()).isFalse();
        assertThat(row.found())
                .containsExactly(new Found(FOUND.address(), FOUND.on(), FOUND.at(), GONE.on(), GONE.at()));
    }

    @Test
    void what_is_not_published_is_found_only_by_who_may_see_it() {
        play(DRAFTED, SUBMITTED, ENDORSED, SIGNED);
        assertThat(list.count(new Search(AGENCY, null, null, null, false))).isZero();
        assertThat(list.count(all())).isOne();
        assertThat(list.published()).isEmpty();
        play(DRAFTED, SUBMITTED, ENDORSED, SIGNED, PUBLISHED, SUPERSEDED);
        assertThat(list.count(new Search(AGENCY, null, null, null, false))).isOne();
        assertThat(list.published())
                .singleElement()
                .returns(NEXT.toString(), ReportRow::supersededBy)
                .returns(ReportStatus.PUBLISHED, ReportRow::status);
    }

    @Test
    void reports_are_found_by_kind_year_and_status() {
        play(DRAFTED, SUBMITTED, RETURNED);
        assertThat(list.count(new Search(AGENCY, ReportKind.PROGRESS, 2566, ReportStatus.DRAFT, true)))
                .isOne();
        assertThat(list.count(new Search(AGENCY, ReportKind.PLAN, null, null, true)))
                .isZero();
        assertThat(list.count(new Search(AGENCY, null, 2567, null, true))).isZero();
        assertThat(list.count(new Search(AGENCY, null, null, ReportStatus.SUBMITTED, true)))
                .isZero();
    }

    private static Search all() {
        return new Search(AGENCY, null, null, null, true);
    }

    private void play(ReportEvent... events) {
        Played.twice(projection, AGENCY.value(), ID.toString(), new ArrayList<>(List.of(events)));
    }
}
