package org.sucharit.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only those handlers whether a request is theirs whose paths look like the request's. Spring asks each of a service with everything it
 * knows of it, methods and types first and the path last, which for a hundred handlers takes longer than reading the body.
 */
final class ShapedMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<PathShape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return mayBe(info, path) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean mayBe(RequestMappingInfo info, String path) {
        var known = shapes.get(info);
        if (known == null) shapes.put(info, known = of(info));
        for (var shape : known) if (shape.mayBe(path)) return true;
        return known.isEmpty();
    }

    /** None where it is not known how the path is compared. */
    private static List<PathShape> of(RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        return patterns == null
                ? List.of()
                : patterns.getPatternValues().stream().map(PathShape::of).toList();
    }
}
