import morph from '@alpinejs/morph';
import Alpine from 'alpinejs';

// What Livewire updates a component with; its `wire:navigate` replaces the body, as Astro's router does in a test.
Alpine.plugin(morph);
Alpine.start();
Object.assign(window, { Alpine });
