package org.sucharit.kit.test.doors;

/**
 * Two agencies of one province: the one whose doors are tried, and another.
 *
 * @param otherProvince where neither lies
 */
public record Site(String here, String elsewhere, String province, String otherProvince) {}
