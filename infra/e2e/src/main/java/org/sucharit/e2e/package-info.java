/** What only the whole platform can show: its stories, its faults, and the sum of every test that ran. */
@org.jspecify.annotations.NullMarked
package org.sucharit.e2e;
