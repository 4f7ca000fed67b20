package org.sucharit.complaints;

import org.sucharit.kit.test.FlowMap;

/** Every fact of a complaint has its row in the README. */
class FlowMapTests extends FlowMap {

    FlowMapTests() {
        super(ComplaintsApplication.eventTypes(), "complaints-service");
    }
}
