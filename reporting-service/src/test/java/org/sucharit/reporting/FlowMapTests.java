package org.sucharit.reporting;

import org.sucharit.kit.test.FlowMap;

/** Every fact of this service has its row in the README. */
class FlowMapTests extends FlowMap {

    FlowMapTests() {
        super(ReportingApplication.eventTypes(), "reporting-service");
    }
}
