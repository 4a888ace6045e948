package kz.ustaz.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What every page loads. Aura under our own styles: it takes light and dark from the colour scheme as ours do, and is a
 * quarter of Lumo's size.
 */
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/tokens.css")
@CssImport("./styles/base.css")
@CssImport("./styles/shell.css")
@JsModule("./shell/ustaz-frame.ts")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle("Ustaz");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
        settings.addLink("icon", Mark.DATA_ADDRESS);
    }
}
