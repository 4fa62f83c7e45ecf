package io.gatehouse.common.ui;

import java.util.List;

/** What a feature counts on the home page. Beans, in {@code @Order}; each asks itself whether the viewer may see it. */
public interface HomeFigures {

    List<Figure> figures();
}
