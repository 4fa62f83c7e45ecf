package io.gatehouse.registration.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.AccountId;
import io.gatehouse.registration.Narrowing;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.SearchTerms;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of the queue is shown and in which order, as the address says it. What an address says beyond what can be meant is
 * passed over.
 *
 * @param organization as applicants wrote it; empty for all
 * @param service code of something asked for; empty for all
 */
record QueueFilter(
        QueueStatus status,
        QueueKind kind,
        String text,
        String organization,
        String service,
        QueueHandler handler,
        QueueAge age,
        boolean warned,
        QueueOrder order) {

    static final QueueFilter START = of(QueryParameters.empty());

    static QueueFilter of(QueryParameters query) {
        return new QueueFilter(
                QueueStatus.of(said(query, "status")),
                QueueKind.of(said(query, "kind")),
                said(query, "q"),
                said(query, "organization"),
                said(query, "service"),
                QueueHandler.of(said(query, "with")),
                QueueAge.of(said(query, "age")),
                said(query, "warnings").equals("yes"),
                QueueOrder.of(said(query, "sort")));
    }

    private static String said(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("").strip();
    }

    /** Only what differs from the usual. */
    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        parameters.put("status", status == QueueStatus.WAITING ? "" : status.inAddress());
        parameters.put("kind", kind.inAddress());
        parameters.put("q", text);
        parameters.put("organization", organization);
        parameters.put("service", service);
        parameters.put("with", handler.inAddress());
        parameters.put("age", age.inAddress().orElse(""));
        parameters.put("warnings", warned ? "yes" : "");
        parameters.put("sort", order == QueueOrder.OLDEST ? "" : order.inAddress());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /**
     * @param terms what the text means
     * @param me who looks
     */
    RegistrationFilter toFilter(SearchTerms terms, @Nullable AccountId me, Instant now) {
        return new RegistrationFilter(
                terms,
                status.states(),
                status.line(),
                new Narrowing(
                        organization.isEmpty() ? null : organization,
                        service.isEmpty() ? null : service,
                        handler.handler(me),
                        age.before(now),
                        warned,
                        kind.kind(),
                        status.answered()),
                order.order());
    }

    /** Whether it is narrowed by more than state and words. */
    boolean narrowed() {
        return kind != QueueKind.ANY
                || !organization.isEmpty()
                || !service.isEmpty()
                || !handler.equals(QueueHandler.ANYONE)
                || age != QueueAge.ANY
                || warned;
    }

    QueueFilter withStatus(QueueStatus chosen) {
        return new QueueFilter(chosen, kind, text, organization, service, handler, age, warned, order);
    }

    QueueFilter withKind(QueueKind chosen) {
        return new QueueFilter(status, chosen, text, organization, service, handler, age, warned, order);
    }

    QueueFilter withText(String typed) {
        return new QueueFilter(status, kind, typed.strip(), organization, service, handler, age, warned, order);
    }

    QueueFilter withOrganization(String name) {
        return new QueueFilter(status, kind, text, name.strip(), service, handler, age, warned, order);
    }

    QueueFilter withService(String code) {
        return new QueueFilter(status, kind, text, organization, code, handler, age, warned, order);
    }

    QueueFilter withHandler(QueueHandler who) {
        return new QueueFilter(status, kind, text, organization, service, who, age, warned, order);
    }

    QueueFilter withAge(QueueAge least) {
        return new QueueFilter(status, kind, text, organization, service, handler, least, warned, order);
    }

    QueueFilter withWarned(boolean only) {
        return new QueueFilter(status, kind, text, organization, service, handler, age, only, order);
    }

    QueueFilter withOrder(QueueOrder chosen) {
        return new QueueFilter(status, kind, text, organization, service, handler, age, warned, chosen);
    }
}
