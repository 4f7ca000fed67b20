package org.sucharit.reporting.report;

import java.util.UUID;

/**
 * Somebody's word that there is nothing to be written in a field ("ไม่มี").
 *
 * @param by name of who said so
 */
public record StatedNone(UUID measure, NoneField field, String by) {

    boolean isAbout(UUID otherMeasure, NoneField otherField) {
        return measure.equals(otherMeasure) && field == otherField;
    }
}
