package org.sucharit.reporting.opendata;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.reporting.report.ReportList;
import org.sucharit.reporting.report.ReportRow;

/** Published reports, each edition a row. */
@Configuration(proxyBeanMethods = false)
class ReportDataset {

    @Bean
    Dataset<?> reportsDataset(ReportList reports) {
        return Dataset.<ReportRow>called("reports")
                .text("report", ReportRow::id)
                .text("agency", ReportRow::agency)
                .text("kind", ReportRow::kind)
                .integer("fiscalYear", ReportRow::fiscalYear)
                .text("round", ReportRow::round)
                .text("title", ReportRow::title)
                .integer("edition", ReportRow::edition)
                .text("supersededBy", ReportRow::supersededBy)
                .text("number", ReportRow::number)
                .date("date", ReportRow::date)
                .date("signedOn", ReportRow::signedOn)
                .date("publishedOn", ReportRow::publishedOn)
                .text("sha256", ReportRow::sha256)
                .text("address", row -> "/reports/" + row.id())
                .bool("foundOnSite", ReportRow::foundOnSite)
                .from("reports", reports::published);
    }
}
