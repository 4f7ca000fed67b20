package org.sucharit.kernel.ruleset;

/** A value and where its file gives it. */
record Placed<T>(T value, YamlPart at) {}
