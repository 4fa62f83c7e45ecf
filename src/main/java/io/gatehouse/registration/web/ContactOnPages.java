package io.gatehouse.registration.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every public page shows, also one that answers a failure: whom to ask. */
@Configuration(proxyBeanMethods = false)
class ContactOnPages {

    ContactOnPages(ThymeleafViewResolver pages, ExchangeContact contact) {
        pages.addStaticVariable("contact", contact);
    }
}
