/**
 * The look every page shares. A page of a service is one template:
 *
 * <pre>{@code
 * <html xmlns:th="http://www.thymeleaf.org" th:replace="~{layout/page :: page(#{agencies.title}, ~{::crumbs}, ~{::content})}">
 * <th:block th:fragment="crumbs"><li><a th:href="@{/work}" th:text="#{nav.work}">…</a></li></th:block>   (or null in place of ~{::crumbs})
 * <th:block th:fragment="content"><h1 th:text="#{agencies.title}">…</h1> …</th:block>
 * </html>
 * }</pre>
 *
 * Parts of a page (status chip, form fields, findings, timeline, pager, notices) are fragments of {@code layout/parts}: its head
 * comment shows a call of each. {@code ${#assets.href('site.css')}} names a file under {@code /assets} (the gateway serves it),
 * {@code ${#when.day(it)}} writes a date in the visitor's language, {@code ${#frame}} holds language, path and visitor. Texts: the
 * service's own {@code messages_th/_en.properties} first, then {@code pagekit/messages_*}. A service says who is looking by a bean
 * {@link org.sucharit.pagekit.Visitors}, made of the person its security found: without one the page offers to sign in.
 * A failure is shown by {@code error/4xx} and {@code error/5xx}: attributes {@code status} and, if there is more to say, {@code detail}.
 * No inline script or style: the content security policy forbids both.
 */
@NullMarked
package org.sucharit.pagekit;

import org.jspecify.annotations.NullMarked;
