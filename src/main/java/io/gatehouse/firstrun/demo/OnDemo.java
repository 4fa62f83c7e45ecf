package io.gatehouse.firstrun.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where both the database and the directory are Gatehouse's own: real servers get no demo data. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${gatehouse.database.url}'.isBlank() && '${gatehouse.ldap.urls}'.isBlank()")
@interface OnDemo {}
