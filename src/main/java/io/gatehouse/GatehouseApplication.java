package io.gatehouse;

import io.gatehouse.firstrun.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: one process with the public pages, the back office, the JSON API and the workers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatehouseApplication {

    public static void main(String[] args) {
        Launch.run(GatehouseApplication.class, args);
    }
}
