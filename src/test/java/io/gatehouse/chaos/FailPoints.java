package io.gatehouse.chaos;

import io.gatehouse.directory.ChangeOutcome;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.registration.RegistrationApproved;
import io.gatehouse.testing.FaultProxy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the fail points around the parts of a node, from outside: the product knows nothing of them. */
record FailPoints(Halting halting, FaultProxy wire)
        implements BeanPostProcessor, ApplicationListener<PayloadApplicationEvent<RegistrationApproved>> {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (name) {
            case "ldapDirectory" -> wrapped(bean, (method, arguments) -> onDirectory(bean, method, arguments));
            case "mailTransport" -> wrapped(bean, (method, arguments) -> onMail(bean, method, arguments));
            default -> bean;
        };
    }

    /** The approval is published within its transaction. */
    @Override
    public void onApplicationEvent(PayloadApplicationEvent<RegistrationApproved> event) {
        TransactionSynchronizationManager.registerSynchronization(new AroundCommit(halting));
    }

    private record AroundCommit(Halting halting) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            halting.at(FailPoint.BEFORE_COMMIT);
        }

        @Override
        public void afterCommit() {
            halting.at(FailPoint.AFTER_COMMIT);
        }
    }

    private Object onDirectory(Object bean, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("read")) {
            halting.at(FailPoint.CLAIMED);
        }
        return method.getName().equals("apply") && arguments[0] instanceof Collection<?> changes
                ? apply(
                        (Directory) bean,
                        changes.stream().map(DirectoryChange.class::cast).toList())
                : called(bean, method, arguments);
    }

    private Map<DirectoryChange, ChangeOutcome> apply(Directory directory, List<DirectoryChange> changes) {
        return changes.stream().anyMatch(AddEntry.class::isInstance)
                ? addEntries(directory, changes)
                : changes.stream().allMatch(OfGroup.class::isInstance)
                        ? writeGroups(directory, changes)
                        : directory.apply(changes);
    }

    private Map<DirectoryChange, ChangeOutcome> addEntries(Directory directory, List<DirectoryChange> changes) {
        wire.onAnswer(() -> halting.at(FailPoint.ADD_UNANSWERED));
        var outcomes = directory.apply(changes);
        wire.onAnswer(() -> {});
        halting.at(FailPoint.ENTRIES_ADDED);
        return outcomes;
    }

    private Map<DirectoryChange, ChangeOutcome> writeGroups(Directory directory, List<DirectoryChange> changes) {
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        if (halting.isAt(FailPoint.BETWEEN_GROUPS) && changes.size() > 1) {
            outcomes.putAll(directory.apply(changes.subList(0, changes.size() / 2)));
            halting.at(FailPoint.BETWEEN_GROUPS);
            outcomes.putAll(directory.apply(changes.subList(changes.size() / 2, changes.size())));
        } else {
            outcomes.putAll(directory.apply(changes));
        }
        halting.at(FailPoint.BEFORE_RECORD);
        return outcomes;
    }

    private Object onMail(Object bean, Method method, Object[] arguments) throws Throwable {
        var sends = method.getName().equals("send");
        if (sends) {
            halting.at(FailPoint.BEFORE_MAIL);
        }
        var outcome = called(bean, method, arguments);
        if (sends) {
            halting.at(FailPoint.AFTER_MAIL);
        }
        return outcome;
    }

    @FunctionalInterface
    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static Object wrapped(Object bean, Call call) {
        InvocationHandler handler =
                (proxy, method, arguments) -> call.on(method, arguments == null ? new Object[0] : arguments);
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), interfaces(bean.getClass()), handler);
    }

    private static Class<?>[] interfaces(Class<?> type) {
        return Stream.of(type.getInterfaces()).toArray(Class<?>[]::new);
    }

    private static Object called(Object bean, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
