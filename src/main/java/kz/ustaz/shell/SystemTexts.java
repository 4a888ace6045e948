package kz.ustaz.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import com.vaadin.flow.server.VaadinServletRequest;

/** What Flow itself says when it can go no further. A session that has ended reloads the page: sign-in, and back here. */
class SystemTexts implements SystemMessagesProvider {

    private final transient Languages languages;

    SystemTexts(Languages languages) {
        this.languages = languages;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        var language = info.getRequest() instanceof VaadinServletRequest request
                ? languages.of(request.getHttpServletRequest())
                : info.getLocale();
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(false);
        texts.setSyncErrorNotificationEnabled(false);
        texts.setInternalErrorCaption(languages.translate(language, "shell.fault.title"));
        texts.setInternalErrorMessage(languages.translate(language, "shell.fault.reload"));
        texts.setCookiesDisabledNotificationEnabled(true);
        texts.setCookiesDisabledCaption(languages.translate(language, "shell.cookies.title"));
        texts.setCookiesDisabledMessage(languages.translate(language, "shell.cookies.text"));
        return texts;
    }
}
