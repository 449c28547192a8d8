import '@partwell/widget/element';
