package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to the identity provider, and where it leads back to. */
@Controller
class SignInPages {

    private final IdentityProvider provider;

    SignInPages(IdentityProvider provider) {
        this.provider = provider;
    }

    @GetMapping("/login")
    void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to = wayBack(request.getParameter("to"));
        if (Tokens.person(request).isPresent() && request.getParameter("again") == null) {
            SignIn.redirect(response, to);
            return;
        }
        try {
            provider.registration();
        } catch (IdentityProvider.Away away) {
            Refusal.SIGN_IN_UNAVAILABLE.answer(request, response);
            return;
        }
        request.getSession().setAttribute(SignIn.WAY_BACK, to);
        SignIn.redirect(response, SignIn.TO_PROVIDER);
    }

    /** A path of ours, and not a way to somewhere else. */
    static String wayBack(@Nullable String wish) {
        if (wish == null || wish.length() > 2_000 || !wish.startsWith("/") || wish.startsWith("//")) {
            return "/";
        }
        boolean plain = wish.chars().allMatch(letter -> letter > ' ' && letter != '\\' && letter < 127);
        return plain && !wish.startsWith("/login") ? wish : "/";
    }
}
