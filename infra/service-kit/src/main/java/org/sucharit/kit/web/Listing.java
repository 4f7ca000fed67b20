package org.sucharit.kit.web;

import java.util.List;

/**
 * One page of a list, as every list of the API answers.
 *
 * @param page from 0
 * @param total of all pages
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

    public Listing {
        items = List.copyOf(items);
    }
}
