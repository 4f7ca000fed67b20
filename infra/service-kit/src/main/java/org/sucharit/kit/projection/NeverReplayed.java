package org.sucharit.kit.projection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a publisher or a reaction: what it does must not be done again, so its position and what it could not handle are
 * kept in PostgreSQL, and no lost or dropped MongoDB database makes it start over.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverReplayed {}
