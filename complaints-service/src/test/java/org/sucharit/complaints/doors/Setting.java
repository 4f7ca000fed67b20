package org.sucharit.complaints.doors;

/** How far a case is, and whether it is the oversight body's. */
record Setting(Stage stage, boolean hidden) {}
