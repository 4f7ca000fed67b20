package org.sucharit.complaints.casepages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Nothing of these pages stays in a browser's or anybody's cache. */
@ControllerAdvice(basePackageClasses = Unkept.class)
class Unkept {

    @ModelAttribute
    void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
