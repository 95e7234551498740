// onOffice takes long: this page is shown at once, and the one that is waited for replaces it.
history.replaceState(null, "", location.pathname);
document.getElementById("patiently").submit();
