package org.sucharit.complaints.publishing;

import java.util.stream.Stream;
import org.sucharit.complaints.bulletin.BulletinSamples;
import org.sucharit.complaints.statistics.FiguresSamples;
import org.sucharit.kit.test.NewsContract;

/** What the service publishes is what infra/contracts promises. */
class NewsContractTests extends NewsContract<News> {

    NewsContractTests() {
        super(News.class, "complaint-figures|case");
    }

    @Override
    protected Stream<News> samples() {
        return Stream.concat(
                FiguresSamples.ALL.stream().map(FiguresNews::of),
                BulletinSamples.ALL.stream().map(CaseNews::of));
    }

    @Override
    protected String wireType(News one) {
        return one.wireType();
    }

    @Override
    protected String topic(News one) {
        return one.topic();
    }
}
