package org.sucharit.kit.test.doors;

import java.util.List;
import java.util.stream.Stream;

/** Doors for those who run a service: every service has the same. */
public final class OperationDoors {

    private OperationDoors() {}

    /**
     * @param stage at which nothing needs to be there
     * @param projection one of the service's @param publisher one of them @param periodic one of its periodic tasks
     */
    public static <S> List<Door<S>> of(
            S stage, Right all, Right admin, String projection, String publisher, String periodic) {
        return Stream.concat(told(stage, all, admin), kept(stage, admin, projection, publisher, periodic))
                .toList();
    }

    private static <S> Stream<Door<S>> told(S stage, Right all, Right admin) {
        return Stream.of(
                Door.door("GET /actuator", admin, stage),
                Door.door("GET /actuator/health", all, stage),
                Door.door("GET /actuator/health/**", all, stage).at("/actuator/health/readiness"),
                Door.door("GET /actuator/info", admin, stage),
                Door.door("GET /actuator/metrics", admin, stage),
                Door.door("GET /actuator/metrics/{requiredMetricName}", admin, stage)
                        .at("/actuator/metrics/jvm.memory.max"),
                Door.door("GET /actuator/prometheus", admin, stage),
                Door.door("GET /v3/api-docs", all, stage),
                Door.door("GET /v3/api-docs.yaml", all, stage));
    }

    private static <S> Stream<Door<S>> kept(
            S stage, Right admin, String projection, String publisher, String periodic) {
        return Stream.of(
                Door.door("GET /actuator/periodic", admin, stage),
                Door.door("GET /actuator/periodic/{name}", admin, stage).at("/actuator/periodic/" + periodic),
                Door.door("GET /actuator/projections", admin, stage),
                Door.door("GET /actuator/projections/{group}", admin, stage).at("/actuator/projections/" + projection),
                Door.door("POST /actuator/projections/{group}/{operation}", admin, stage)
                        .at("/actuator/projections/" + projection + "/retry")
                        .json("{}"),
                Door.door("GET /actuator/publishers", admin, stage),
                Door.door("GET /actuator/publishers/{group}", admin, stage).at("/actuator/publishers/" + publisher),
                Door.door("POST /actuator/publishers/{group}/{operation}", admin, stage)
                        .at("/actuator/publishers/" + publisher + "/retry")
                        .json("{}"));
    }
}
