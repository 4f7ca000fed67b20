package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.FlowMap;

/** Every fact has its row in the README, and every link there leads somewhere. */
class FlowMapTests extends FlowMap {

    FlowMapTests() {
        super(MeasuresApplication.eventTypes(), "measures-service");
    }

    @Test
    void no_link_is_dead() throws IOException {
        var targets = LINK.matcher(readme())
                .results()
                .map(link -> link.group(2))
                .distinct()
                .toList();
        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(ROOT.resolve(target))
                .exists());
    }

    @Test
    void it_stays_short() throws IOException {
        assertThat(readme().lines().count()).isLessThan(270);
    }
}
