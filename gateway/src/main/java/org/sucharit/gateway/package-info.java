/**
 * The only door. A request passes {@link org.sucharit.gateway.Door} (headers, limits, where it comes from), is routed by
 * {@link org.sucharit.gateway.Routes}, gets its headers from {@link org.sucharit.gateway.RequestHeaders} and is carried by
 * {@link org.sucharit.gateway.Upstream} as a stream: no body is ever parsed here. The gateway itself serves signing in and out,
 * the files of the look, failures and its health.
 */
@NullMarked
package org.sucharit.gateway;

import org.jspecify.annotations.NullMarked;
