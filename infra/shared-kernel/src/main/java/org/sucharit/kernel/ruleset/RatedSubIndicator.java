package org.sucharit.kernel.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * A part of an indicator (ตัวชี้วัดย่อย).
 *
 * @param code the indicator's number, a dot, its own number
 * @param nameTh null where no source gives one
 */
public record RatedSubIndicator(
        String code, int indicator, @Nullable String nameTh, Basis basis) {}
