/**
 * The OpenID Connect provider for local use: demo people who sign in with a page, and a client of the same name for scripts. In
 * production any other provider takes its place; what the platform needs of it are the claims {@code sub}, {@code name} and
 * {@code memberships}.
 */
@NullMarked
package org.sucharit.identity;

import org.jspecify.annotations.NullMarked;
