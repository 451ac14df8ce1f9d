"""The mailbox of the demo."""

from playwright.sync_api import expect

from tests.e2e.visitor import Visitor


def newest_mail(visitor: Visitor, *, to: str, language: str, having: str = "") -> str:
    """The text of the newest mail to this person, once the worker has sent it."""
    tab = Visitor(visitor.page.context.new_page(), visitor.site)
    tab.goto(f"/demo/mailbox/?language={language}")
    row = tab.page.locator("main tbody tr").filter(has_text=to)
    if having:
        row = row.filter(has_text=having)
    tab.eventually(lambda: row.count() > 0, f"no mail to {to}")
    if not having:
        tab.look()
    row.first.get_by_role("link").click()
    body = tab.page.locator(".demo-mail")
    expect(body).to_have_attribute("lang", language)
    text = body.inner_text()
    if not having:
        tab.look()
    tab.page.close()
    return text
