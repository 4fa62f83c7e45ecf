package io.gatehouse.common.ui;

import java.util.List;

/** What a feature shows as a chart on the home page. Beans, in {@code @Order}; empty for who may not see it. */
public interface HomeCharts {

    List<BarChart> charts();
}
