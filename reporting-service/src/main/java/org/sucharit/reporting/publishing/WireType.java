package org.sucharit.reporting.publishing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The published, versioned name of an integration event; its schema stands in {@code infra/contracts}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WireType {
    String value();
}
